package com.example.events;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import software.amazon.awssdk.core.ResponseBytes;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.GetObjectRequest;
import software.amazon.awssdk.services.s3.model.GetObjectResponse;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;
import software.amazon.awssdk.services.s3.model.PutObjectRequest;
import software.amazon.awssdk.services.s3.model.PutObjectResponse;

/**
 * S3 in memory.
 */
class FakeS3 implements S3Client {

	private final Map<String, byte[]> objects = new ConcurrentHashMap<>();

	void put(String key, String content) {
		this.objects.put(key, content.getBytes(StandardCharsets.UTF_8));
	}

	Map<String, byte[]> objects() {
		return this.objects;
	}

	@Override
	public PutObjectResponse putObject(PutObjectRequest request, RequestBody body) {
		try {
			this.objects.put(request.key(), body.contentStreamProvider().newStream().readAllBytes());
			return PutObjectResponse.builder().build();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	@Override
	public ResponseBytes<GetObjectResponse> getObjectAsBytes(GetObjectRequest request) {
		byte[] body = this.objects.get(request.key());
		if (body == null) {
			throw NoSuchKeyException.builder().message("The specified key does not exist.").build();
		}
		return ResponseBytes.fromByteArray(GetObjectResponse.builder().build(), body);
	}

	@Override
	public String serviceName() {
		return "s3";
	}

	@Override
	public void close() {
		// nothing is open
	}

}
