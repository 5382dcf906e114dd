package io.chalice.deployer.cloud;

/**
 * A deployment of a REST API.
 *
 * @param id its id
 * @param description its description, maybe empty
 */
public record DeploymentDescription(String id, String description) {

}
