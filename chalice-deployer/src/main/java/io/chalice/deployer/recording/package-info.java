/**
 * The calls of the AWS SDK that the application's processes make, as the recorder on
 * their class path sees them.
 */
@NullMarked
package io.chalice.deployer.recording;

import org.jspecify.annotations.NullMarked;
