/**
 * Arguments in, text or JSON on the terminal out. Commands on files need nothing else; commands on a service's data call its
 * admin API.
 */
@NullMarked
package dev.daka.cli;

import org.jspecify.annotations.NullMarked;
