"""Sentences written for these tests: half say what somebody should check, half what nobody could or would."""

WORTH_CHECKING = """
The town's debt has doubled since 2015, to 84 million crowns.
Fewer than one in five of our buses runs on diesel today.
My opponent voted against the harbour bill three times.
Crime in the old town fell by 12 percent last year.
Rudno has the highest water prices in the whole country.
The ministry closed 40 village schools within a decade.
Nobody in this chamber has paid less tax than he has.
The dam held back 40 million litres when the wall cracked.
Two thirds of the nurses we trained have left for the south.
She signed the contract with the shipyard in March 2021.
Unemployment among the young is at its lowest level in thirty years.
The state spends 900 crowns a head on roads, and twice that on railways.
The court ruled in May that the sale of the pier was illegal.
Our exports to the islands rose from 3 to 7 billion in five years.
The mayor took money from the company that built the bridge.
The vaccine cut hospital admissions by more than half.
The coast guard rescued 312 people in January alone.
Wages in the fishing trade have not risen since 2008.
They deported four thousand people without a hearing.
The last government borrowed more than all governments before it.
Farmers lost a quarter of their harvest to the drought.
The new law forbids teachers to strike.
The airline received 20 million euros in aid and dismissed 600 workers.
Murders have gone up every year since he took office.
Our river is cleaner now than at any time since measurements began.
The bank knew of the losses as early as 2017.
Half of the flats in the harbour quarter stand empty.
He said last year that the port would be sold by summer.
The army recruited 12,000 men in the north between May and August.
Only one of the nine commissioners was elected.
The minister promised in 2019 to raise pensions, and cut them in 2020.
Inflation reached 9 percent before the election.
The company has not filed a tax return since 2016.
More people died on this road than on any other in the district.
The city council rejected the proposal by 14 votes to 11.
Immigrants commit fewer crimes than people who were born here.
The factory produces a tonne of waste for every tonne of steel.
Our trade deficit with the islands is the largest in our history.
The police arrested 80 demonstrators on Saturday and released all of them.
Electricity costs households 30 percent more than two years ago.
The island sold its only ferry to a bank in 2014.
She opposed the war in the senate and supported it on television.
The hospital in Sandrey has no emergency ward since April.
Ninety percent of the refugees are women and children.
He inherited the company and lost it within six years.
The dam was inspected once in twenty years.
Solar power now covers a tenth of what the town uses.
The governor pardoned three of his own donors.
Rents have risen twice as fast as incomes.
The treaty was never ratified by parliament.
""".strip().splitlines()

NOT_WORTH_CHECKING = """
Thank you all very much for coming tonight.
What will you do about the schools?
I think we can do better than this.
Let us move on to the next question.
We must never forget where we come from.
I love this town and its people.
That is a wonderful idea, and I wish you luck.
We will fight for every single job.
You should be ashamed of yourself.
Please take your seats, ladies and gentlemen.
My grandmother taught me to be honest.
I want to build a future in which our children can dream.
It is time for a change.
Well, that's not what I meant.
Together we are going to make this harbour strong again.
I believe that freedom is worth every sacrifice.
Could you let me finish, please?
Nothing is more beautiful than our coast in the morning.
I hope that we can find common ground.
He would be a terrible mayor.
Let me tell you a story about my first day here.
I'm proud to stand here with my friends.
Who do you trust to keep our families safe?
We need leaders with courage and vision.
You have two minutes to answer.
I don't know what to say to that.
It could be different if we wanted it to be.
Believe me, I understand your anger.
I would never say such a thing.
And that is why I'm running for mayor.
Good evening and welcome to our town hall.
We should all be kinder to one another.
Our values are what makes us who we are.
I appreciate your question very much.
Look, this is simply wrong.
I will be your voice in the capital.
Are you listening to what people say?
She is a good friend and a great colleague.
Let's agree to disagree.
I see a bright future for all of us.
We ought to think about those who come after us.
I may have been a little harsh.
No, no, that's not it.
So let's get to work.
I feel at home wherever people laugh.
You know what I'm talking about.
We can win this if we stay together.
That's a fair point.
If I'm elected, I will listen to everybody.
God bless you, and good night.
""".strip().splitlines()
