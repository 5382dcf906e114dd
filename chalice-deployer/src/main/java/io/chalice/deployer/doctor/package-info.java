/**
 * Checks of what building, serving and deploying need.
 */
@NullMarked
package io.chalice.deployer.doctor;

import org.jspecify.annotations.NullMarked;
