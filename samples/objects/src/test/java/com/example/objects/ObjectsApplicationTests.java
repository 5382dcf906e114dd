package com.example.objects;

import io.chalice.test.ChaliceTest;
import io.chalice.test.ChaliceTestClient;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.s3.S3Client;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.bean.override.convention.TestBean;

@ChaliceTest
class ObjectsApplicationTests {

	@Autowired
	ChaliceTestClient client;

	@TestBean
	S3Client s3;

	static S3Client s3() {
		return new FakeS3();
	}

	@Test
	void whatWasPutIsReturned() {
		this.client.put("/objects/mykey").body("application/json", "{\"foo\": \"bar\"}").send().hasStatus(200);
		this.client.get("/objects/mykey").send().hasStatus(200).hasJson("{\"foo\": \"bar\"}");
	}

	@Test
	void anUnknownKeyIsNotFound() {
		this.client.get("/objects/other").send().hasStatus(404);
	}

}
