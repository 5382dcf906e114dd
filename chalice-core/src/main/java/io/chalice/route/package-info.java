/**
 * Routes: path templates, the table that finds a route for a request, and what a route
 * leads to.
 */
@NullMarked
package io.chalice.route;

import org.jspecify.annotations.NullMarked;
