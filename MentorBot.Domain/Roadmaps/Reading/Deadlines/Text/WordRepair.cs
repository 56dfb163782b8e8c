namespace MentorBot.Domain.Roadmaps.Reading.Deadlines.Text;

/// <summary>Joins the pieces of a word that a scan, a narrow column or a hyphen has cut: «ежеквар тально», «сен-тябрь», «с е н т я б р ь».</summary>
internal static class WordRepair
{
    private const int MostPieces = 12;
    private const int LongestWord = 20;

    public static List<Token> Join(List<Token> tokens)
    {
        var joined = new List<Token>(tokens.Count);
        for (var i = 0; i < tokens.Count;)
        {
            var count = PiecesOfOneWord(tokens, i, out var word);
            joined.Add(count > 1 ? new Token(TokenKind.Word, word) : tokens[i]);
            i += count;
        }

        return joined;
    }

    private static int PiecesOfOneWord(List<Token> tokens, int start, out string word)
    {
        word = string.Empty;
        var (best, text, unknownPiece) = (1, string.Empty, false);
        for (var i = start; i < tokens.Count && i - start < MostPieces; i++)
        {
            var token = tokens[i];
            if (token.Kind is TokenKind.Dash && i > start && i + 1 < tokens.Count) continue;
            if (token.Kind is not TokenKind.Word || text.Length + token.Text.Length > LongestWord) break;
            text += token.Text;
            unknownPiece |= !Vocabulary.Knows(token.Text);
            if (i == start || !unknownPiece || !Vocabulary.Knows(text)) continue;
            (best, word) = (i - start + 1, text);
        }

        return best;
    }
}
