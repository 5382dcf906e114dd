package io.chalice.deployer.cloud;

/**
 * The room that the code of all functions and layers of an account takes in a region.
 *
 * @param used how much it takes, in bytes
 * @param limit how much it may take, in bytes
 * @see <a href=
 * "https://docs.aws.amazon.com/lambda/latest/dg/gettingstarted-limits.html">Lambda's
 * quotas</a>
 */
public record CodeStorage(long used, long limit) {

}
