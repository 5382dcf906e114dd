package io.chalice.model;

/**
 * Something that an application declares and that is never served: it works elsewhere,
 * but not behind API Gateway.
 *
 * @param place where it is, {@code com.example.Cities#state(String)}, a class, or a
 * library
 * @param text what is not served, and what to write instead, on one line
 */
public record WarningModel(String place, String text) {

	@Override
	public String toString() {
		return this.place + ": " + this.text;
	}

}
