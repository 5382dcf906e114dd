package com.example.objects;

import java.util.Map;

import io.chalice.ChaliceRequest;
import io.chalice.ChaliceResponse;
import io.chalice.ChaliceRoute;
import io.chalice.HttpMethod;
import io.chalice.NotFoundError;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Stores JSON in S3 with PUT, and returns it with GET.
 */
@Component
class StoredObjects {

	private final S3Client s3;

	private final String bucket;

	StoredObjects(S3Client s3, @Value("${BUCKET:my-objects}") String bucket) {
		this.s3 = s3;
		this.bucket = bucket;
	}

	@ChaliceRoute(value = "/objects/{key}", methods = HttpMethod.PUT)
	Map<String, String> put(String key, ChaliceRequest request) {
		byte[] body = request.rawBody();
		this.s3.putObject((put) -> put.bucket(this.bucket).key(key), RequestBody.fromBytes(body));
		return Map.of("stored", key);
	}

	@ChaliceRoute("/objects/{key}")
	ChaliceResponse get(String key) {
		try {
			String body = this.s3.getObjectAsBytes((get) -> get.bucket(this.bucket).key(key)).asUtf8String();
			return ChaliceResponse.of(body).header("Content-Type", "application/json");
		}
		catch (NoSuchKeyException ex) {
			throw new NotFoundError(key);
		}
	}

}
