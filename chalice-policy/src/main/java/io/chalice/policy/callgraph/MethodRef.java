package io.chalice.policy.callgraph;

/**
 * A method by name.
 *
 * @param owner the internal name of the class that declares it
 * @param name the method's name
 * @param descriptor the method's descriptor
 */
public record MethodRef(String owner, String name, String descriptor) implements Comparable<MethodRef> {

	@Override
	public int compareTo(MethodRef other) {
		int order = this.owner.compareTo(other.owner);
		order = (order != 0) ? order : this.name.compareTo(other.name);
		return (order != 0) ? order : this.descriptor.compareTo(other.descriptor);
	}

	/**
	 * Names the method that a user wrote, which is another one for a lambda.
	 * @return the class's full name and the name of the method the code is in
	 */
	public String writtenIn() {
		return toString().replaceFirst("\\.lambda\\$(.+)\\$\\d+$", ".$1");
	}

	/**
	 * Names the method as a user would.
	 * @return the class's full name and the method's name
	 */
	@Override
	public String toString() {
		return this.owner.replace('/', '.') + "." + this.name;
	}

}
