/**
 * The database: connections, threads, transactions, migrations. Only packages named {@code store} write SQL; each feature
 * has its own below it and nobody else enters there.
 */
@NullMarked
package tv.genlock.store;

import org.jspecify.annotations.NullMarked;
