package io.chalice.policy.callgraph;

/**
 * A field by name.
 *
 * @param owner the internal name of the class that declares it
 * @param name the field's name
 */
public record FieldRef(String owner, String name) {

}
