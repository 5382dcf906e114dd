/**
 * How fast what would be deployed starts and answers, measured on this machine.
 */
@NullMarked
package io.chalice.local.bench;

import org.jspecify.annotations.NullMarked;
