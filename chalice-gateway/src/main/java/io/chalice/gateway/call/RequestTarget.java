package io.chalice.gateway.call;

import java.util.Optional;

/**
 * The path and the query string of a request, both percent-encoded as they were sent.
 *
 * @param path the path, starting with a slash
 * @param query the query string without its question mark, empty without one
 */
public record RequestTarget(String path, String query) {

	/**
	 * Take a request target apart (RFC 9112, section 3.2).
	 * @param target the target in origin form or absolute form
	 * @return its parts, without a fragment
	 */
	public static RequestTarget of(String target) {
		String relative = withoutFragment(withoutAuthority(target));
		int question = relative.indexOf('?');
		String path = (question < 0) ? relative : relative.substring(0, question);
		String query = (question < 0) ? "" : relative.substring(question + 1);
		return new RequestTarget(path.startsWith("/") ? path : "/" + path, query);
	}

	private static String withoutAuthority(String target) {
		int scheme = target.indexOf("://");
		if (scheme <= 0 || target.startsWith("/")) {
			return target;
		}
		int slash = target.indexOf('/', scheme + 3);
		int question = target.indexOf('?', scheme + 3);
		if (slash < 0 || (question >= 0 && question < slash)) {
			return (question < 0) ? "/" : target.substring(question);
		}
		return target.substring(slash);
	}

	private static String withoutFragment(String target) {
		int hash = target.indexOf('#');
		return (hash < 0) ? target : target.substring(0, hash);
	}

	/**
	 * Return this target with one slash at the front of its path, however many there are.
	 * REST APIs look for stage and resource like that; slashes further on stay.
	 * @return the target
	 */
	public RequestTarget withOneSlashInFront() {
		int slashes = 0;
		while (slashes < this.path.length() && this.path.charAt(slashes) == '/') {
			slashes++;
		}
		return (slashes < 2) ? this : new RequestTarget(this.path.substring(slashes - 1), this.query);
	}

	/**
	 * Return this target without the stage at the front of its path.
	 * @param stage the stage's name
	 * @return the rest, or empty when the path does not start with the stage
	 */
	public Optional<RequestTarget> withoutStage(String stage) {
		String prefix = "/" + stage;
		if (this.path.equals(prefix)) {
			return Optional.of(new RequestTarget("/", this.query));
		}
		if (this.path.startsWith(prefix + "/")) {
			return Optional.of(new RequestTarget(this.path.substring(prefix.length()), this.query));
		}
		return Optional.empty();
	}

}
