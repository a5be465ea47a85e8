import pytest

from annotations.pipeline.quoting import dialogue


def spoken(text, language):
    return [one.words(text) for one in dialogue(text, 0, len(text), language)]


@pytest.mark.parametrize(
    ("text", "language", "parts"),
    [
        ("— Плотина пуста, — сказал мельник. — Воды нет.", "ru", ["Плотина пуста,", "Воды нет."]),
        ("– Стената е празна! – каза кметът.", "bg", ["Стената е празна!"]),
        ("—La presa está vacía —dijo ella—. No queda agua.", "es", ["La presa está vacía", "No queda agua."]),
        ("— Le barrage est vide.", "fr", ["Le barrage est vide."]),
        (
            "— Zapora jest pusta — i to od dawna — powiedział.",
            "pl",
            ["Zapora jest pusta — i to od dawna — powiedział."],
        ),
    ],
)
def test_words_behind_a_dash_are_spoken_and_the_tellers_are_not(text, language, parts):
    assert spoken(text, language) == parts


def test_english_begins_no_speech_with_a_dash():
    assert spoken("— The dam is empty, — said the miller.", "en") == []


def test_an_item_of_a_list_is_no_speech():
    assert spoken("— вода\n", "ru") == []
