package io.chalice.conformance.application;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Map;

import org.springframework.stereotype.Component;

import io.chalice.ChaliceRequest;
import io.chalice.ChaliceResponse;
import io.chalice.ChaliceRoute;
import io.chalice.HttpMethod;

/**
 * Bytes in both directions.
 */
@Component
@ChaliceRoute("/binary")
class BinaryViews {

	private static final byte[] BYTES = { (byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n', 0, (byte) 0xff };

	/** {@code {"z":1}} as gzip compresses it. */
	private static final String ZIPPED = "1f8b0800000000000203ab56aa52b232ac05003c0a2b4107000000";

	@ChaliceRoute("/bytes")
	byte[] bytes() {
		return BYTES.clone();
	}

	@ChaliceRoute("/png")
	ChaliceResponse png() {
		return ChaliceResponse.of(BYTES).header("Content-Type", "image/png");
	}

	@ChaliceRoute("/all")
	byte[] all() {
		byte[] all = new byte[256];
		for (int i = 0; i < all.length; i++) {
			all[i] = (byte) i;
		}
		return all;
	}

	@ChaliceRoute("/pdf")
	ChaliceResponse pdf() {
		return ChaliceResponse.of(new byte[] { '%', 'P', 'D', 'F', (byte) 0xff, 0 })
			.header("Content-Type", "application/pdf");
	}

	@ChaliceRoute("/csv")
	ChaliceResponse csv() {
		return ChaliceResponse.of("a,ü\n".getBytes(StandardCharsets.UTF_8)).header("content-type", "text/csv");
	}

	@ChaliceRoute("/latin")
	ChaliceResponse latin() {
		return ChaliceResponse.of("ü".getBytes(StandardCharsets.ISO_8859_1))
			.header("Content-Type", "text/plain; charset=iso-8859-1");
	}

	@ChaliceRoute("/gzip")
	ChaliceResponse gzip() {
		return ChaliceResponse.of(HexFormat.of().parseHex(ZIPPED))
			.header("Content-Type", "application/json")
			.header("Content-Encoding", "gzip");
	}

	@ChaliceRoute(value = "/upload", methods = HttpMethod.POST, contentTypes = "multipart/form-data")
	byte[] upload(ChaliceRequest request) {
		return request.rawBody();
	}

	@ChaliceRoute(value = "/echo", methods = HttpMethod.POST,
			contentTypes = { "application/octet-stream", "image/png" })
	byte[] echo(ChaliceRequest request) {
		return request.rawBody();
	}

	@ChaliceRoute(value = "/hex", methods = HttpMethod.POST, contentTypes = { "application/octet-stream", "image/png" })
	Map<String, String> hex(ChaliceRequest request) {
		return Map.of("hex", HexFormat.of().formatHex(request.rawBody()));
	}

}
