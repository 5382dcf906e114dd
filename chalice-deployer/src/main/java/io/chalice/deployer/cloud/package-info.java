/**
 * AWS as the deployment needs it: one narrow interface per service, no SDK types.
 */
@NullMarked
package io.chalice.deployer.cloud;

import org.jspecify.annotations.NullMarked;
