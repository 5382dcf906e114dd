package io.chalice.project.configuration;

/**
 * The processors that Lambda runs on.
 */
public enum Architecture {

	/** Intel and AMD. */
	X86_64,

	/** AWS Graviton. */
	ARM64;

	static Architecture of(String name) {
		return "arm64".equals(name) ? ARM64 : X86_64;
	}

	/**
	 * Return the name in the configuration, which is Lambda's own.
	 * @return {@code x86_64} or {@code arm64}
	 */
	@Override
	public String toString() {
		return (this == ARM64) ? "arm64" : "x86_64";
	}

}
