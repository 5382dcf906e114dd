package io.chalice.conformance.application;

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
class Binaries {

	private static final byte[] BYTES = { (byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n', 0, (byte) 0xff };

	@ChaliceRoute("/bytes")
	byte[] bytes() {
		return BYTES.clone();
	}

	@ChaliceRoute("/png")
	ChaliceResponse png() {
		return ChaliceResponse.of(BYTES).header("Content-Type", "image/png");
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
