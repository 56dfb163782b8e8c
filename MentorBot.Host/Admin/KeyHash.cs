using System.Security.Cryptography;
using System.Text;

namespace MentorBot.Host.Admin;

/// <summary>Keys are long random words, so a plain hash of one tells nothing about it.</summary>
internal static class KeyHash
{
    public static string Of(string key) => Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(key)));
}
