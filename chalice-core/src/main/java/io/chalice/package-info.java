/**
 * What an application's own code names: annotations, request, response, errors and
 * authorizers.
 */
@NullMarked
package io.chalice;

import org.jspecify.annotations.NullMarked;
