package io.chalice.policy.catalog;

/**
 * A member of a request or of a part of it.
 *
 * @param struct the simple name of the part's type, empty for the request itself
 * @param name the member's name, a literal in quotation marks, or empty for nothing
 * @param transform how the member's text becomes the variable's, empty for as it is
 */
public record RequestMember(String struct, String name, String transform) {

	static RequestMember parse(String text) {
		int tilde = text.indexOf('~');
		String path = (tilde >= 0) ? text.substring(0, tilde) : text;
		String transform = (tilde >= 0) ? text.substring(tilde + 1) : "";
		int dot = path.startsWith("\"") ? -1 : path.indexOf('.');
		return new RequestMember((dot >= 0) ? path.substring(0, dot) : "", path.substring(dot + 1), transform);
	}

	/**
	 * Says whether this is a text the table gives.
	 * @return true for a literal
	 */
	public boolean isLiteral() {
		return this.name.startsWith("\"");
	}

	/**
	 * Returns the text the table gives.
	 * @return the literal without quotation marks
	 */
	public String literal() {
		return this.name.substring(1, this.name.length() - 1);
	}

}
