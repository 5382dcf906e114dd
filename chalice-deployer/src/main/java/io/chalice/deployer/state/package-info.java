/**
 * What was deployed, as far as the project knows.
 */
@NullMarked
package io.chalice.deployer.state;

import org.jspecify.annotations.NullMarked;
