package io.chalice.project;

/**
 * A project is written for a Java level that the JDK of Maven does not know.
 */
public final class JavaLevelException extends RuntimeException {

	private static final long serialVersionUID = 1L;

	private final int level;

	private final transient Jdk jdk;

	JavaLevelException(String project, int level, Jdk jdk) {
		super("%s is written for Java %d, but Maven runs on Java %d (%s): set JAVA_HOME to a JDK of Java %d or later"
			.formatted(project, level, jdk.level(), jdk.home(), level));
		this.level = level;
		this.jdk = jdk;
	}

	/**
	 * Return what the project asks for.
	 * @return the level, such as 25
	 */
	public int level() {
		return this.level;
	}

	/**
	 * Return what Maven runs on.
	 * @return the JDK
	 */
	public Jdk jdk() {
		return this.jdk;
	}

}
