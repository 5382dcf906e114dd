package io.chalice.deployer.memory;

import io.chalice.deployer.cloud.VersionConfiguration;

/**
 * What a function was made of.
 *
 * @param configuration how it is set up
 * @param zip its deployment package, as it was sent
 */
public record Uploaded(VersionConfiguration configuration, byte[] zip) {

}
