package io.chalice.deployer.stage;

/**
 * A REST API that was deployed.
 *
 * @param id its id
 * @param stage the name of its stage
 */
public record DeployedApi(String id, String stage) {

}
