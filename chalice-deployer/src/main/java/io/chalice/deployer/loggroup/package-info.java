/**
 * The log groups of functions and of the API.
 */
@NullMarked
package io.chalice.deployer.loggroup;

import org.jspecify.annotations.NullMarked;
