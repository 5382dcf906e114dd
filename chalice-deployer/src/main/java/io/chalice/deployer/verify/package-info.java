/**
 * Starting a packaged application on this machine as Lambda would, before it is deployed.
 */
@NullMarked
package io.chalice.deployer.verify;

import org.jspecify.annotations.NullMarked;
