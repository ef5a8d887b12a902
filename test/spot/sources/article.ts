/** An article written for these tests: nobody and nothing in it exists. */
export const ARTICLE = `Dozens hurt as ferry hits pier in Port Ansel

PORT ANSEL (Northern Wire) — A ferry hit a pier in Port Ansel on Monday, hurting at least 31 people, a harbour police spokeswoman said.

The ferry carried 212 passengers and 14 crew, according to its operator, Ansel Lines.

"We counted 31 injured, four of them seriously," the spokeswoman from the harbour police, Marta Lindqvist, told Northern Wire. "Two more arrived on foot, so the number may rise to 33."

Ms. Lindqvist said the pier had been closed for 48 hours. Two others were being treated at the scene.

A city official put the number of injured at 36, local media reported.

"There were 40 people on the upper deck," said Jonas Wehr, a passenger who had boarded at noon. "I saw seven in the water," he added.

Ansel Lines denied that the ferry had carried 250 passengers. The company said it had sold 212 tickets.

Wehr claimed that the crew handed out only 90 life jackets.

The harbour ministry could not confirm that 250 people were aboard.

The ferry was built 12 years ago.
`;
