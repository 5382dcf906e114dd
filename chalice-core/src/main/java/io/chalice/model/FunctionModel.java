package io.chalice.model;

/**
 * A Lambda function of its own, besides the one that answers the routes.
 *
 * @param name the function's name, unique in the application
 * @param handler where it is, {@code com.example.Jobs#nightly(Map)}
 */
public record FunctionModel(String name, String handler) {

}
