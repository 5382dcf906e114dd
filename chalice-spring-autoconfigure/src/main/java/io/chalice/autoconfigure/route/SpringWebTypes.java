package io.chalice.autoconfigure.route;

import org.springframework.http.HttpHeaders;

import io.chalice.ChaliceRequest;
import io.chalice.UploadedFile;

/**
 * Fills parameters of types that Spring has for controllers. Loaded only where one is
 * used.
 */
final class SpringWebTypes {

	private static final String HEADERS = "org.springframework.http.HttpHeaders";

	private static final String FILE = "org.springframework.web.multipart.MultipartFile";

	private SpringWebTypes() {
	}

	static boolean isHeaders(Class<?> type) {
		return type.getName().equals(HEADERS);
	}

	static boolean isFile(Class<?> type) {
		return type.getName().equals(FILE);
	}

	static HttpHeaders headers(ChaliceRequest request) {
		HttpHeaders headers = new HttpHeaders();
		request.headers().asLists().forEach(headers::addAll);
		return headers;
	}

	// not declared as what it is, which checking this class's code would load
	static Object file(UploadedFile file) {
		return new SpringWebFile(file);
	}

}
