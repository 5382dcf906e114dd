/**
 * What the events of API Gateway and Lambda have in common; each payload has a package of
 * its own.
 */
@NullMarked
package io.chalice.event;

import org.jspecify.annotations.NullMarked;
