"""What a newcomer types: the plan an electric-car maker made public in 2006, in words of our own.

Each function is one step of the pre-work, or one deed after it, done by keys as the fields come: a line and
Enter for each field, an empty line where a field is passed by.
"""

from __future__ import annotations

from tests.tui.driver import Person

PASS = ""
NO_NOTES = (PASS, PASS)
"""Notes and the parking lot, at the foot of every step; from there Enter leads to the next step."""
POLICY = "We win by starting where a high price is accepted, because each model's earnings pay for the next"
WHY_THIS_ORDER = "Each model pays for the next: first it has to be wanted, then volume makes batteries cheap"
NOT_FIRST = "An affordable car first"
NOT_FIRST_WHY = "at small numbers every car would be sold at a loss"
SPORTS_CAR = "Build a sports car first"
AFFORDABLE = "Put what it earns into an affordable car"
MORE_AFFORDABLE = "Put that into a still more affordable one"
CLEAN_POWER = "Offer zero-emission power beside the cars"
CHOICES = (SPORTS_CAR, AFFORDABLE, MORE_AFFORDABLE, CLEAN_POWER)


async def fills(person: Person, *lines: str) -> None:
    """Type each line into its field and go on, without waiting for the screen."""
    await person.types("".join(line + "\r" for line in lines))


async def replaces(person: Person, line: str) -> None:
    """Type a line in place of what stands there."""
    await fills(person, "\x15\x0b" + line)


async def marks(person: Person, *options: str) -> None:
    """Find options in the list that has opened, mark them, and go on."""
    person.sees("Tab marks")
    await fills(person, "".join(option + "\t\x15" for option in options))


def is_done(person: Person, step: str) -> None:
    """The rail says that nothing is missing in the step."""
    assert "✓ " + step in person.screen, person.screen


def all_nine_are_done(person: Person) -> None:
    """So says the rail."""
    assert all(f"✓ {number} " in person.screen for number in range(1, 10)), person.screen


async def makes_a_store(person: Person) -> None:
    await person.presses("enter")
    lines = ("Ampere Motors", "Mara Lind", "Sports car, Batteries", "Jo Park", "", "2027-01-01", "", "", "")
    for line in lines:
        await (replaces(person, line) if line else fills(person, PASS))
    person.sees("Sports car", "2027-Q1", "starts 1 January 2027", "This store is new")


async def talks_about_readiness(person: Person) -> None:
    await person.presses("p", "d")
    person.sees("Talk about these three", "Any of us could say our strategy")
    await person.presses("y")
    person.sees("talk about the questions instead")
    await person.presses("escape")


async def mission_and_vision(person: Person) -> None:
    await person.presses("1", "enter")
    await fills(
        person,
        "Give drivers electric cars they would rather own, and so end the burning of oil on the road",
        "Drivers, and all who breathe the air beside the road",
        PASS,
        "Most people who buy a car buy an electric one, because they can afford it",
    )
    await replaces(person, "15 years")
    await fills(person, "The first draft named three cars; two are enough to tell it.", "Who repairs them?")
    is_done(person, "1 Mission")
    person.sees("› 2 ")


async def strategy(person: Person) -> None:
    await person.presses("2", "enter")
    await fills(person, "Batteries cost too much for a cheap car, and electric cars are taken for golf carts")
    await fills(person, "People think an electric car is slow and ugly")
    await fills(person, "A battery for a day's drive costs as much as a small car", PASS)
    await fills(person, POLICY, PASS)
    # The choices, in their order; after the last field of one comes the next.
    await _choice(
        person,
        SPORTS_CAR,
        over="a cheap small city car",
        because="those who buy sports cars pay for what new technology costs",
        removes="slow and ugly",
        conditions=(
            ("Enough drivers pay 90,000 for an electric sports car", "c", "7", "Take deposits at two shows"),
            ("Fuel stays dear", "m", "6", "Watch the price at the pump"),
            ("A pack drives 390 km on one charge", "u", "4", "Drive the prototype until it stops"),
            ("No large maker sells one within three years", "cc", "7", "Ask their suppliers"),
        ),
    )
    await _choice(
        person,
        AFFORDABLE,
        over="paying it out to the owners",
        because="half the price reaches ten times as many drivers",
        removes="battery",
        conditions=(("Each car earns more than it costs to build", "u", "5", "Add up the first hundred"),),
    )
    await _choice(
        person,
        MORE_AFFORDABLE,
        over="staying with the few who pay more",
        because="only many cars change the air",
        removes="battery",
        conditions=(("Batteries get a tenth cheaper each year", "m", "6", "Ask three suppliers"),),
    )
    await _choice(
        person,
        CLEAN_POWER,
        over="leaving power to the power stations",
        because="a car is as clean as the power it is charged with",
        removes="",
        conditions=(("Buyers of the car want panels on their roof", "c", "5", "Ask each buyer"),),
    )
    await fills(person, PASS)  # no fifth choice
    await fills(person, WHY_THIS_ORDER)
    await fills(person, NOT_FIRST, "early backers", NOT_FIRST_WHY)
    await fills(person, "Hybrids", "dealers", "they keep burning oil", PASS, *NO_NOTES)
    is_done(person, "2 Strategy")


async def _choice(
    person: Person,
    text: str,
    *,
    over: str,
    because: str,
    removes: str,
    conditions: tuple[tuple[str, str, str, str], ...],
) -> None:
    await fills(person, text, "h", over, because)
    await marks(person, *([removes] if removes else []))
    for condition, side, belief, find_out in conditions:
        await fills(person, condition, side, belief, find_out, "29 Jan", "jo", PASS, PASS)
    await fills(person, PASS)  # no further condition


async def stakeholders(person: Person) -> None:
    await person.presses("3", "enter")
    await fills(person, "Sports car drivers", "c")
    await fills(person, "Faster than what I drive today", "said by 14 of 20 at the track")
    await marks(person, "sports car first")
    await fills(person, "Range for a whole Sunday", "asked by 9 of 20")
    await marks(person, "sports car first")
    await fills(person, PASS, "Families", "c")
    await fills(person, "A clean car we can pay for", "letters, two a day")
    await marks(person, "an affordable", "more affordable")
    await fills(person, PASS, PASS, *NO_NOTES)
    is_done(person, "3 Stakeholders")


async def resources(person: Person) -> None:
    await person.presses("4", "enter")
    await fills(person, PASS, PASS, "6 million until the first delivery", "One dynamometer, one workshop")
    await fills(person, "mara", PASS, PASS, "5", "4")
    await fills(person, "jo", "50", PASS, "3", PASS, PASS, PASS, PASS)
    person.sees("Together 270 productive hours")
    await fills(person, *NO_NOTES)
    is_done(person, "4 Resources")


async def departments(person: Person) -> None:
    await person.presses("5", "enter")
    await fills(person, "Batteries", "7 Dec", "Both test cells", "Who signs off a pack?")
    await fills(person, "Packs that pass the crash test", "w", "29 Jan", "Ines Roth")
    person.sees("nobody called Ines Roth")
    await fills(person, PASS)  # she is of another team, and meant
    await fills(person, "The shape of the floor", "t", "15 Jan", "mara", PASS, PASS, *NO_NOTES)
    is_done(person, "5 Departments")


async def past(person: Person) -> None:
    await person.presses("6", "enter")
    await fills(person, PASS, PASS, PASS, "y", *NO_NOTES)
    is_done(person, "6 Past")


async def insight(person: Person, *texts: str) -> None:
    await person.presses("7", "enter")
    await fills(person, *texts)
    await person.presses("escape")


async def guidelines(person: Person) -> None:
    await person.presses("8", "enter")
    await fills(person, "A buyer would tell a friend about it", "Somebody outside can check it")
    await person.presses("escape", "y")
    person.sees("Only the facilitator has agreed")


async def review(person: Person) -> None:
    await person.presses("9", "f")
    person.sees("2027-01-11", "Nobody has agreed what counts as success")
    await person.presses("n", "enter")
    await fills(person, "70", PASS, "A page on the workshop wall", "A drive for everyone who built it")
    is_done(person, "9 Review")
    await person.presses("escape")


async def reads_and_agrees(person: Person) -> None:
    """Somebody else of the team: an insight written alone, and a yes to the guidelines."""
    await person.presses("p")
    await insight(person, "At the track people ask about range before speed")
    person.does_not_see("workshop fills up")
    await person.presses("8", "y")
    is_done(person, "8 Guidelines")


async def reveals_insights(person: Person) -> None:
    """All is shown to all, without names, for a night's sleep."""
    await person.presses("p", "7", "v")
    person.sees("before speed", "workshop fills up", "on the wall")
    await person.presses("escape")


async def brings_insights_together(person: Person) -> None:
    """The day after: they are grouped, and a direction is chosen."""
    await person.presses("p", "7", "g", "e")
    await fills(person, "Range sells")
    await person.presses("j", "e")
    person.sees("Range sells", "type to narrow")
    await fills(person, "Range")
    await person.presses("f")
    await fills(person, "Prove the range in public before we talk of speed")
    is_done(person, "7 Insights")


OBJECTIVE = "Drivers want our sports car more than the petrol car they own"
RANGE = "Lift the range on one charge from 240 km to 390 km by 12 Mar"
ORDERS = "Lift signed orders for the sports car from 12 to 100 by 26 Mar"
WISH = "Lift test drivers who would rather keep our car from 40% to 70% by 19 Mar"
LEFT_OPEN = "Which shows we go to"
WHY_NOW = "The first hundred orders pay for the tools of the second car"


async def drafts(person: Person) -> None:
    """An objective and three key results, each typed as a sentence."""
    await person.presses("o", "enter")
    await fills(person, OBJECTIVE)
    await person.types(RANGE)
    person.sees("from 240 km to 390 km", "what moves", "by when")
    await person.presses("enter")
    await fills(person, ORDERS, WISH, PASS)
    person.sees("O1.1", "O1.2", "O1.3")


async def tells_why_now(person: Person) -> None:
    """The objective's card down to what it leaves open; then come the lists of what it serves and removes."""
    await person.presses("g", "e", "enter")
    await fills(person, WHY_NOW, PASS, PASS, PASS, LEFT_OPEN, PASS)


async def completes(person: Person) -> None:
    """Every card in turn, from what is missing on; then the set is committed with nothing open."""
    await tells_why_now(person)
    await marks(person, "sports car first")
    await marks(person, "slow and ugly")
    await marks(person)
    await fills(person, "y", PASS)
    for source, nature, condition, side, belief in (
        ("The odometer of the test car", "h", "A pack keeps its charge in the cold", "u", "4"),
        ("The order book", "m", "A deposit is paid back on demand", "c", "7"),
        ("The sheet each driver fills in at the track", "s", "We may drive on a real road", "u", "6"),
    ):
        await person.presses("j", "e", "enter")
        await fills(person, source, nature, "oo")
        await person.presses("escape", "n", "enter")
        await fills(person, condition, side, belief)
        await person.presses("escape")
        person.sees("Nothing to add to this one")
        await person.presses("escape")
    await person.presses("h", "enter")
    await fills(person, "Weeks of money left", "weeks", "20", PASS, "mara")
    await marks(person, "Drivers")
    await person.presses("escape", "escape", "!")
    person.sees("Nothing is open. y commits the set for 2027-Q1")
    await person.presses("y")
    person.sees("Committed on 8 December by Mara Lind")


async def checks_in(person: Person) -> None:
    """The first Monday of the cycle: three key results, one after another; amber asks for a talk."""
    await person.presses("c")
    person.sees("1 of 3", "It starts from 240 km")
    await fills(person, "255", "6", PASS, "The new cells arrived")
    await fills(person, "270 km in the cold", "Packs lose a tenth at night", "Warm the pack; test at noon")
    await fills(person, "Warm the pack", "jo", "15 Jan", "Cold costs a tenth of the range", PASS)
    person.sees("O1.1 is checked in: 255 km, confidence 6, amber. Next: O1.2.")
    await fills(person, "30", "7", "g", "Two shows brought 18 deposits", PASS, PASS)
    person.sees("O1.2 is checked in: 30 orders, confidence 7, green. Next: O1.3.")
    await fills(person, "46", "7")
    await person.presses("ctrl+n")
    person.sees("O1.3 is checked in: 46%, confidence 7, green.")


async def reviews(person: Person) -> None:
    """Where everything stands, and one key result's whole story."""
    await person.presses("escape", "r")
    person.sees("◆ A O1.1", "255 → 390 km", "● G O1.2", "30 → 100", "● G O1.3", "46 → 70%")
    await person.presses("enter")
    person.sees("The new cells arrived", "Learned: Cold costs a tenth of the range")
    await person.presses("escape")
