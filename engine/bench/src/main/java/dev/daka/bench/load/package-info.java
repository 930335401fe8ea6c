/** What is to be measured in; Markdown tables about the service under load and about one transaction per action, out. */
@NullMarked
package dev.daka.bench.load;

import org.jspecify.annotations.NullMarked;
