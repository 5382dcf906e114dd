package io.chalice.deployer.cloud;

/**
 * Watches large requests being sent. Called from several threads.
 */
@FunctionalInterface
public interface UploadListener {

	/** Does not watch. */
	UploadListener NONE = (sent, total) -> {
	};

	/**
	 * A part of a request was sent.
	 * @param sent how many bytes of the request's body have been sent so far
	 * @param total how many bytes it has
	 */
	void sent(long sent, long total);

}
