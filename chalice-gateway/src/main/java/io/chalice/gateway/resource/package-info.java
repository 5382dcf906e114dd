/**
 * What an API has: paths and methods, found as API Gateway finds them.
 */
@NullMarked
package io.chalice.gateway.resource;

import org.jspecify.annotations.NullMarked;
