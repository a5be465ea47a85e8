"""What a new article costs to be compared with those that are there, by how many there are.

    python -m benchmarks.text.copies [--articles 1000 10000 100000]

A SQLite database of its own, made and thrown away, with made-up articles of 800 words. For each number of them, in
processor time: comparing a new one that copies nothing, and one that copies another; saying where a claim stands
elsewhere. And the rows and bytes an article that are kept for comparing. Beyond ten thousand, articles have no texts,
only their shingles: what asks for words is not told there.
"""

import os
import random
import tempfile
from argparse import ArgumentParser
from collections.abc import Iterable, Sequence
from itertools import pairwise
from time import process_time
from typing import Any

WORDS = 800  # of an article
SYLLABLES = "bel dor fin gast hem kir lond mund nor pest rim sol tav ven".split()
WRITTEN = 10_000  # articles with texts
REPEATS = 20


def prose(seed: int) -> str:
    """Sentences of words made up of three syllables: the same for the same seed."""
    drawn = random.Random(seed)
    words = ["".join(drawn.choices(SYLLABLES, k=3)) for _ in range(WORDS)]
    return ". ".join(" ".join(words[n : n + 16]).capitalize() for n in range(0, WORDS, 16)) + "."


def main() -> None:
    parser = ArgumentParser(description=__doc__)
    parser.add_argument("--articles", type=int, nargs="*", default=[1_000, 10_000, 100_000])
    sizes = sorted(parser.parse_args().articles)
    with tempfile.TemporaryDirectory() as folder:
        os.environ |= {"WORKBENCH_DATA": folder, "DJANGO_SETTINGS_MODULE": "workbench.settings", "DATABASE_URL": ""}
        import django

        django.setup()
        from django.core.management import call_command

        call_command("migrate", verbosity=0)
        measure(sizes)


def measure(sizes: Sequence[int]) -> None:
    from django.contrib.auth.models import User

    from annotations.models import Shingle
    from annotations.services.setting_up import create_project

    project = create_project(by=User.objects.create(username="bench"), name="Bench")
    print(
        "".join(f"{name:>16}" for name in ("articles", "alone", "a copy", "rows each", "bytes each", "the same claim"))
    )
    for there, size in pairwise([0, *sizes]):
        runs = [range(begin, min(begin + 1000, size)) for begin in range(there, size, 1000)]
        grown = sum((stock if numbers.stop <= WRITTEN else shadow)(project, numbers) for numbers in runs)
        alone = median(compare(project, prose(10**9 + size + n)) for n in range(REPEATS))
        copied = median(compare(project, f"{prose(n)} {n}") for n in range(REPEATS))
        rows = Shingle.objects.count() / size
        figures = (f"{alone:.1f} ms", f"{copied:.1f} ms", f"{rows:.1f}", f"{grown / (size - there):.0f}")
        same = f"{median(similar(project) for _ in range(REPEATS)):.0f} ms" if size <= WRITTEN else ""
        print("".join(f"{cell:>16}" for cell in (f"{size:,}", *figures, same)), flush=True)


def stock(project: Any, numbers: range) -> int:
    """Articles with texts and shingles, as preparing would have left them; the bytes that their shingles took."""
    from annotations.matching.copies import kept, shingles
    from annotations.models import Article, ArticleRevision, Preparation, Shingle
    from annotations.text import checksum

    texts = [prose(n) for n in numbers]
    articles = Article.objects.bulk_create(
        Article(project=project, number=n + 1, title=f"Article {n}") for n in numbers
    )
    revisions = ArticleRevision.objects.bulk_create(
        ArticleRevision(article=article, project=project, text=text, sha256=checksum(text), length=len(text))
        for article, text in zip(articles, texts, strict=True)
    )
    for article, revision in zip(articles, revisions, strict=True):
        article.revision = revision
    Article.objects.bulk_update(articles, ["revision"], batch_size=200)
    type(project).objects.filter(pk=project.pk).update(article_seq=numbers[-1] + 1)
    blocks = [[0, len(texts[0]), "body"]]
    Preparation.objects.bulk_create(
        Preparation(revision=one, fingerprint="bench", marks=sentences(one.text), blocks=blocks) for one in revisions
    )
    before = pages()
    Shingle.objects.bulk_create(
        Shingle(project=project, article=article, number=number)
        for article, text in zip(articles, texts, strict=True)
        for number in kept(shingles([text]))
    )
    return pages() - before


def shadow(project: Any, numbers: range) -> int:
    """Articles of which there are only shingles, made up by the database; the bytes that these took."""
    from django.db import connection

    from annotations.models import Article

    Article.objects.bulk_create(Article(project=project, number=n + 1, title=f"Article {n}") for n in numbers)
    before = pages()
    each = " UNION ALL ".join(["SELECT 1"] * (WORDS // 32 - 1))
    with connection.cursor() as cursor:
        cursor.execute(
            "INSERT INTO annotations_shingle (project_id, article_id, number) "
            f"SELECT project_id, id, random() FROM annotations_article, ({each}) "
            "WHERE project_id = %s AND number BETWEEN %s AND %s",
            [project.pk, numbers.start + 1, numbers.stop],
        )
    return pages() - before


def pages() -> int:
    """The bytes that the database fills."""
    from django.db import connection

    with connection.cursor() as cursor:
        cursor.execute("SELECT page_count * page_size FROM pragma_page_count, pragma_page_size")
        return int(cursor.fetchone()[0])


def sentences(text: str) -> list[dict[str, Any]]:
    ends = [n + 1 for n, letter in enumerate(text) if letter == "."]
    return [
        {"kind": "sentence", "start": start, "end": end}
        for start, end in zip([0, *(n + 1 for n in ends)], ends, strict=False)
    ]


def compare(project: Any, text: str) -> float:
    """Seconds to compare an article that was just prepared; it is taken away again."""
    from annotations.models import Article
    from annotations.pipeline import Document, Mark
    from annotations.services.copying import keep_shingles, look_for_copies

    article = Article.objects.create(project=project, number=10**9, title="New")
    document = Document(text).with_marks([Mark("block", 0, len(text), "", data={"role": "body"})])
    begun = process_time()
    look_for_copies(project.pk, keep_shingles(project.pk, {article.pk: document}))
    spent = process_time() - begun
    article.delete()
    return spent


def similar(project: Any) -> float:
    """Seconds to answer what says the same as a claim: a sentence that stands in another article, too."""
    from uuid import uuid4

    from django.contrib.auth.models import User

    from annotations.models import Article
    from annotations.queries.likeness import similar_to
    from annotations.services.highlighting import highlight

    user = User.objects.get(username="bench")
    article = Article.objects.select_related("revision").filter(project=project).earliest("pk")
    assert article.revision is not None
    quote = article.revision.text.split(". ")[0]
    fields = {"start": 0, "end": len(quote), "quote": quote, "label": "unverified"}
    claim = highlight(user=user, article_id=article.pk, id=uuid4(), fields=fields)[0]
    begun = process_time()
    similar_to(claim, user)
    return process_time() - begun


def median(seconds: Iterable[float]) -> float:
    """In milliseconds."""
    return sorted(seconds)[REPEATS // 2] * 1000


if __name__ == "__main__":
    main()
