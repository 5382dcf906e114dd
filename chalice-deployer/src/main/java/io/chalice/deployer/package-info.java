/**
 * From a project to a URL on AWS, as a library.
 */
@NullMarked
package io.chalice.deployer;

import org.jspecify.annotations.NullMarked;
