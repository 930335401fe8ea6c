/** What went wrong in, one RFC 9457 document out. Nothing of an exception's text leaves. */
@NullMarked
package dev.daka.service.platform.problems;

import org.jspecify.annotations.NullMarked;
