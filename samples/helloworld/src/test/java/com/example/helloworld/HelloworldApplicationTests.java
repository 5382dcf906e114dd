package com.example.helloworld;

import io.chalice.test.ChaliceTest;
import io.chalice.test.ChaliceTestClient;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

@ChaliceTest
class HelloworldApplicationTests {

	@Autowired
	ChaliceTestClient client;

	@Test
	void indexGreetsTheWorld() {
		this.client.get("/").send().hasStatus(200).hasJson("{\"hello\": \"world\"}");
	}

}
