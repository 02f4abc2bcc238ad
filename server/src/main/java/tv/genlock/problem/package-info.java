/**
 * Failures with a stable code, and their {@code application/problem+json} form. Every feature throws from here; the HTTP
 * edge turns what is thrown into an answer.
 */
@NullMarked
package tv.genlock.problem;

import org.jspecify.annotations.NullMarked;
