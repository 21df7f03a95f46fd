"""Arithmetic, word problems, the calendar."""

from __future__ import annotations

from training.examination.case import Case, asked
from training.examination.properties import number, says

CASES: tuple[Case, ...] = (
    *asked(
        "arithmetic",
        {
            "hey, what is 7 plus 8?": number(15),
            "how much are 23 and 14 together?": number(37),
            "quick question, whats 9 times 6": number(54),
            "20 minus 7 makes how much?": number(13),
            "can you add 45 and 30 for me": number(75),
            "what is left when i take 15 away from 40?": number(25),
            "i always forget 8 x 7, what is it?": number(56),
            "can you tell me what half of 18 is?": number(9),
            "6 plus 11 gives me what": number(17),
            "would you add 5 to 13 please?": number(18),
            "17 take away 8": number(9),
            "whats 4 times 12 pls": number(48),
            "15 minus 9, how many is that": number(6),
            "Please tell me the product of 11 and 3.": number(33),
            "twice 7, what do i get": number(14),
            "the sum of 26 and 12 would be?": number(38),
        },
    ),
    *asked(
        "word problems",
        {
            "Lisa has 5 apples and gets 3 more. How many apples does she have now?": number(8),
            "I had 10 cookies and I ate 4 of them. How many are left?": number(6),
            "There are 6 birds in a tree. 2 fly away. How many birds are still there?": number(4),
            "One box has 4 pens in it. How many pens are in 3 boxes?": number(12),
            "Tom is 9 years old. How old will he be in 5 years?": number(14),
            "We are 3 boys and 4 girls. How many children are we?": number(7),
            "Grandma gave me 5 dollars and grandpa gave me 10 dollars. How many dollars do I have?": number(
                15
            ),
            "Three kids share 12 sweets. How many sweets does each kid get?": number(4),
            "Emma reads 4 pages in the morning and 5 at night. How many pages does she read that day?": number(
                9
            ),
            "a bus has 11 people in it, 6 get off. how many people stay in the bus": number(5),
            "There are 5 tables with 4 chairs each. How many chairs are there?": number(20),
            "My sister is 8. My brother is 3 years older than her. How old is my brother?": number(
                11
            ),
            "my aunt baked 14 muffins and we ate 6. how many muffins remain": number(8),
            "You see 3 red cars and 7 blue cars. How many cars do you see in all?": number(10),
            "Two friends share 10 marbles fairly. How many marbles does each friend get?": number(
                5
            ),
            "A pen costs 2 dollars. How many dollars do I pay for 6 pens?": number(12),
            "16 kids were playing outside, then 9 went home. how many kept playing": number(7),
            "One week has 7 days. I'm on holiday for 2 weeks, so for how many days?": number(14),
            "Jim is 15 and Kate is 6 years younger. How old is Kate?": number(9),
            "a ticket is 3 euros, we are 4 people. what does it cost us": number(12),
            "8 pancakes, 4 hungry children, everybody gets the same. how many per child?": number(
                2
            ),
        },
    ),
    *asked(
        "calendar",
        {
            "what day do we have after tuesday?": says("Wednesday"),
            "which month is right before may?": says("April"),
            "how many days does one whole week have?": number(7),
            "the year's last month is which one?": says("December"),
            "today is friday, so what day is tomorrow?": says("Saturday"),
            "if it is monday today, what was yesterday?": says("Sunday"),
            "in which month do we celebrate christmas?": says("December"),
            "how many hours do i get in one day?": number(24),
            "and after saturday comes which day": says("Sunday"),
            "what do you call the day before wednesday?": says("Tuesday"),
            "if tomorrow is thursday, what day do we have today?": says("Wednesday"),
            "august is almost over, whats the next month?": says("September"),
            "Would you tell me which month comes before December?": says("November"),
            "how many seconds are in one minute": number(60),
            "june has how many days": number(30),
            "what's the third month of the year": says("March"),
            "what day do most people go back to work after the weekend": says("Monday"),
            "halloween is when? just the month": says("October"),
            "february is nearly over!! so which month are we heading for": says("March"),
            "My party is tomorrow, on Sunday. What day is it now?": says("Saturday"),
        },
    ),
)
