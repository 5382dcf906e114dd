package io.chalice.deployer.cloud;

/**
 * A version of a layer.
 *
 * @param arn its ARN
 * @param version its number
 * @param description what is said of it, maybe empty
 */
public record LayerVersion(String arn, long version, String description) {

}
