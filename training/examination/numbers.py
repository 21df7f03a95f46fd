"""Arithmetic of one and two digits, word problems of one step, days and months.

Kinds of things: plus, minus, times in signs and words; apples, children, money; the day or month
before and after, days of a month, months of a year, days of a week.
"""

from __future__ import annotations

from training.examination.case import asked
from training.examination.properties import number, number_of, says

CASES = (
    *asked(
        "arithmetic",
        {
            "can you add 6 and 3 for me": number(9),
            "if i add 8 to 7 what do i get": number(15),
            "how much do 9 and 5 make?": number(14),
            "please work out 12 + 7": number(19),
            "quick, 4 + 9!": number(13),
            "do you know how much 23 + 14 is?": number(37),
            "could you sum 31 and 45": number(76),
            "when 3 is taken away from 9 what stays": number(6),
            "how much is left when you take 5 from 13?": number(8),
            "please work out 18 - 6": number(12),
            "do you know what 47 minus 20 is": number(27),
            "i wonder what 7 times 8 comes to": number(56),
            "tell me the result of 5 x 6": number(30),
            "can u multiply 9 by 3": number(27),
            "i need to know 8 times 4": number(32),
            "whats ten and another ten together": number(20),
            "seven minus two gives me how much?": number(5),
            "how many is six times six": number(36),
        },
    ),
    *asked(
        "word problems",
        {
            "I have 3 apples and buy 4 more. How many do I have now?": number(7),
            "Tom has 5 balls. He gets 2 more from his dad. How many balls does Tom have?": number(
                7
            ),
            "There are 9 birds on a tree and 4 fly away. How many are still there?": number(5),
            "anna has 10 cookies and eats 3. how many are left?": number(7),
            "A box holds 6 eggs. How many eggs are in 2 boxes?": number(12),
            "i had 8 euros and spent 5. how much do i have left": number(3),
            "We are 4 boys and 6 girls. How many children are we?": number(10),
            "My toy car has 4 wheels. I own 3 such cars. How many wheels is that?": number(12),
            "Ben has 12 pencils and gives 2 to Lucy. How many pencils does he keep?": number(10),
            "If you have 7 books and your friend gives you 5, how many books do you have": number(
                12
            ),
            "There were 15 cakes. We ate 10. How many cakes remain?": number(5),
            "mary picks 6 flowers, then 6 more. how many flowers has she got?": number(12),
            "A spider has 8 legs. How many legs would 2 spiders have altogether?": number(16),
            "I see 2 cats and 5 dogs. How many animals do I see?": number(7),
            "Paul is 9 years old. How old will he be in 3 years?": number(12),
            "You have 20 sweets and lose 6 of them. How many sweets do you still have?": number(14),
        },
    ),
    *asked(
        "calendar",
        {
            "it's wednesday today. so what day is it tomorrow?": says("Thursday"),
            "which day do we have right after sunday?": says("Monday"),
            "can you tell me the day before friday": says("Thursday"),
            "yesterday was monday, so what is today?": says("Tuesday"),
            "what day sits between tuesday and thursday?": says("Wednesday"),
            "which month is right after june": says("July"),
            "could you tell me what comes before october?": says("September"),
            "tell me the month which follows january": says("February"),
            "what is the very first month of the year": says("January"),
            "the year ends with what month?": says("December"),
            "in march, how many days do we get?": number_of(31),
            "the month april, it has how many days?": number_of(30),
            "how long does february last, in days?": number_of(28),
            "all in all, a week has how many days": number_of(7),
            "can you tell me how many months make a year": number_of(12),
            "how many hours does one day have?": number_of(24),
            "how many minutes make up an hour": number_of(60),
            "what day starts the weekend?": says("Saturday|Friday"),
        },
    ),
)
