/**
 * The logs of what was deployed: the events of several log groups in the order of their
 * times, with stack traces in one piece, as they are or as they come.
 */
@NullMarked
package io.chalice.deployer.logs;

import org.jspecify.annotations.NullMarked;
