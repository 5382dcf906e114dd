package io.chalice.autoconfigure.result;

import org.jspecify.annotations.Nullable;

import io.chalice.ChaliceResponse;

/**
 * A result on its way to what is sent.
 *
 * @param value what there is of it
 * @param type what is declared of the value
 * @param response status and headers that the result has set, or {@code null} if it has
 * not
 */
record ResultStep(@Nullable Object value, DeclaredType type, @Nullable ChaliceResponse response) {

	ResultStep to(@Nullable Object value, DeclaredType type) {
		return new ResultStep(value, type, this.response);
	}

	/**
	 * Go on with a response's body.
	 * @param body the body
	 * @param type what is declared of it
	 * @param response the response, whose status wins over that of one around it
	 * @return the next step
	 */
	ResultStep toBody(@Nullable Object body, DeclaredType type, ChaliceResponse response) {
		ChaliceResponse merged = response;
		if (this.response != null) {
			for (var header : this.response.headers().entrySet()) {
				if (response.headers().keySet().stream().noneMatch(header.getKey()::equalsIgnoreCase)) {
					merged = merged.header(header.getKey(), header.getValue().toArray(String[]::new));
				}
			}
		}
		return new ResultStep(body, type, merged);
	}

	/**
	 * Go on with bytes of a media type, unless a response around them names another.
	 * @param bytes the bytes
	 * @param contentType the media type
	 * @return the next step
	 */
	ResultStep toBytes(byte[] bytes, String contentType) {
		ChaliceResponse around = (this.response != null) ? this.response : ChaliceResponse.of(null);
		boolean named = around.headers().keySet().stream().anyMatch("Content-Type"::equalsIgnoreCase);
		return new ResultStep(bytes, DeclaredType.UNKNOWN, named ? around : around.header("Content-Type", contentType));
	}

}
