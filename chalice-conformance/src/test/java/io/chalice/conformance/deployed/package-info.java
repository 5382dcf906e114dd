/**
 * Applications as a user's project, built and deployed as a user's project is, and run
 * from what was uploaded.
 */
@NullMarked
package io.chalice.conformance.deployed;

import org.jspecify.annotations.NullMarked;
