package io.chalice.deployer.state;

/**
 * A deploy that was begun. Its number and time find what it made before it was
 * interrupted.
 *
 * @param number its number
 * @param at when it was begun, in ISO 8601
 */
public record PendingDeploy(int number, String at) {

}
