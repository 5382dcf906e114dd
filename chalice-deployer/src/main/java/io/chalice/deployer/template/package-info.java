/**
 * New projects, made from the samples.
 */
@NullMarked
package io.chalice.deployer.template;

import org.jspecify.annotations.NullMarked;
