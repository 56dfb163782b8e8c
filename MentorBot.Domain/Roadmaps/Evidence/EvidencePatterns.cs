using System.Text.RegularExpressions;
using MentorBot.Domain.Meetings;

namespace MentorBot.Domain.Roadmaps.Evidence;

/// <summary>How a matter is worded in roadmaps; matched against normalised words.</summary>
/// <param name="Unless">Words of the measure that make it another one.</param>
/// <param name="Around">Words that its contents or its result must have.</param>
/// <param name="UnlessAround">Words there that ask for more than the program can prove.</param>
internal sealed record EvidencePattern(EvidenceTopic Topic, Regex Title, Regex Unless, Regex? Around = null, Regex? UnlessAround = null);

internal static class EvidencePatterns
{
    private const string Make = @"(формирован\w*|сформир\w*|создан\w*|создат\w*|составлен\w*|составит\w*|утвержден\w*|утвердит\w*|закреплен\w*|закрепит\w*|заполнен\w*|ведение|приказ\w*|издан\w*)";
    private const string Register = @"(баз\w?|банк\w*|реестр\w*|список|списк\w*)( данных)?( потенциальных)?";
    private const string Gather = @"(((сбор|сбора|прием|приема|собрать|принять|подача|заполнение)( \w+)? (анкет|заявок|заявлений)( и (анкет|заявок|заявлений))?)|анкетирован\w*)";
    private const string Mentor = @"наставник(|а|и|у|ам|ами|ах|ов|ом)";
    private const string Mentee = @"наставляем(ый|ые|ых|ым|ыми|ого)";
    private const string Order = @"(формирован\w*|закреплен\w*|закрепит\w*|утвержден\w*|утвердит\w*|сформир\w*|создан\w*|приказ\w*|соединение)";
    private const string Pair = @"((наставническ\w+ )?пар(а|ы|ам)?|наставническ\w+ (пар\w*|групп\w*))\b";
    private const string Hold = @"(организац\w*|организов\w*|проведен\w*|провест\w*|проводит\w*|осуществлен\w*)";
    private const string Meeting = @"встреч\w*";

    private const string OtherStage = "второго набора|третьего набора|повторн|дополнительн|обновлен|пополнен|корректиров|актуализ|в течение года|анализ|обработк\\w+ (анкет|результат|ответ)|публикац|положен|памят|буклет|дневник";

    /// <summary>Another level than the school's, a paper about the matter instead of the matter, or a report on it.</summary>
    public static Regex NotProvable { get; } = Of(
        @"муниципальн|районн|региональн|областн|краев|городск|\bедин(ой|ая|ую)\b|подготовк\w+ (к|бланк|материал|проект|документ)|разработк\w+ (анкет|форм|шаблон|бланк|критери|инструмент|опросн|план\w* (работ|встреч))|(?<!утверждение )отчет|справк|семинар|совещан|конференц|вебинар");

    public static IReadOnlyList<EvidencePattern> All { get; } =
    [
        Row(EvidenceKind.RoadmapAdopted, @"(разработ\w*|утвержд\w*|подготовк\w*|составлен\w*).{0,40}дорожн\w+ карт", @"положен|локальн|акт(ы|ов|а)?\b|приказ|согласован|перечень|назначен|программ\w* монитор|включа"),
        Row(EvidenceKind.CuratorAppointed, @"(назначен\w*|назначит\w*|определен\w*|утвержден\w*) (ответственн\w+ )?куратор\w*", "групп|команд|положен|локальн|карт|совет|программы наставничества и"),
        Row(EvidenceKind.InterestPoll, @"(выявлен\w*|изучен\w*|сбор\w*|мониторинг\w*|опрос\w*|анкетирован\w*).{0,60}(предварительн\w+ запрос|заинтересованн\w+ в наставничеств)", OtherStage),

        .. Gathered(EvidenceKind.Applications, EvidenceSide.Mentors, Mentor, Mentee),
        .. Gathered(EvidenceKind.Applications, EvidenceSide.Mentees, Mentee, Mentor),
        Row(EvidenceKind.Applications, $@"{Gather} (на участие|от участников|(от )?желающих|участников)", $"{OtherStage}|{Mentor}|{Mentee}|обратной связи|удовлетвор|итогов|промежуточн|входн|партн|родител|до начала|после"),
        Row(EvidenceKind.Applications, $@"{Gather} .{{0,40}}({Mentor}.{{0,12}} {Mentee}|{Mentee}.{{0,12}} {Mentor})", $"{OtherStage}|удовлетвор|итогов|промежуточн|входн|встреч|обратной связи|предпочита|согласи|до начала|после"),
        Row(EvidenceKind.Applications, @"анкетирован\w+ .{0,30}(учеников|учащихся|обучающихся|школьников).{0,60}(помощь наставника|нужен наставник|желающих (принять участие|стать наставляем))", OtherStage + "|удовлетвор|итогов|промежуточн|стать наставник", EvidenceSide.Mentees),

        Row(EvidenceKind.Consents, @"(сбор|получение|оформление|прием|собрать|получить)\b.{0,40}соглас(ий|ия)\b", OtherStage + "|распростран|публик|фото|третьих лиц|анкет|заявок|сторон|разработ|наставника на (ведение|работу)|трудов"),

        Row(EvidenceKind.Registers, $@"{Make}\b.{{0,25}}\b{Register} {Mentor}", $@"{OtherStage}|{Mentee}|программ наставничества и|практик|куратор|эксперт|выпускник", EvidenceSide.Mentors),
        Row(EvidenceKind.Registers, $@"{Make}\b.{{0,25}}\b{Register} {Mentee}", $@"{OtherStage}|{Mentor}|практик|куратор|эксперт", EvidenceSide.Mentees),
        Row(EvidenceKind.Registers, $@"{Make}\b.{{0,25}}\b{Register} ({Mentor} и( {Register})? {Mentee}|{Mentee} и( {Register})? {Mentor})", OtherStage + "|практик|куратор|эксперт"),

        Row(EvidenceKind.Selection, $@"(собеседован\w* с|отбор|проведение отбора|интервью с) (кандидат\w* в |потенциальн\w+ )?{Mentor}", $"{OtherStage}|{Mentee}|критери|обучен", EvidenceSide.Mentors, unlessAround: "критери|соглашени"),
        Row(EvidenceKind.Training, $@"(обучение {Mentor}|школа {Mentor}|занятия школы {Mentor})\b", $"{OtherStage}|{Mentee}(?<!с {Mentee})|куратор|программ|материал|педагогов|квалификац|условий", EvidenceSide.Mentors, unlessAround: "материал|приказ|удостоверен|сертификат"),

        Row(EvidenceKind.GroupMeeting, $@"(\b(общая|групповая|общей|групповой)\b( \w+)? встреч\w*|встреч\w* всех) .{{0,20}}({Mentor}|участник\w*)", OtherStage + "|анкет|итогов|заключительн|завершающ|рефлекси|закрыт"),
        Row(EvidenceKind.Preferences, $@"(анкетирован\w*|анкет|опрос\w*).{{0,60}}(предпочита\w+|предпочтен\w+|выбор\w* {Mentor})", "анализ|обработк"),

        Row(EvidenceKind.PairsOrdered, $@"{Order}\b.{{0,40}}\b{Pair}", $"{OtherStage}|встреч|план|рабоч\\w+ групп|сопровожд|не сформир|работ\\w+ пар|конкурс|лучш|поощрен|награжд|мероприят|завершен|журнал|маршрут|траектор|не нашл"),
        Row(EvidenceKind.PlansApproved, @"(составлен\w*|утвержден\w*|разработ\w*|согласован\w*|подготовк\w*).{0,25}(индивидуальн\w+ план\w*|план\w* индивидуальн\w+ (развит|работ)|персонализированн\w+ программ)", OtherStage.Replace("положен|", "", StringComparison.Ordinal) + "|шаблон|форм|реализац|отчет|дорожн"),

        .. OfMeetings(),

        Row(EvidenceKind.BeforeSurvey, @"(входн\w+|вводн\w+|стартов\w+|первичн\w+) (анкетирован|мониторинг|опрос|диагностик)\w*.{0,40}(участник|наставник|наставляем|пар\b)|(анкетирован|опрос)\w* (участник\w*|наставник\w*|пар).{0,30} до начала", OtherStage + "|готовност|итогов|промежуточн|выходн"),
        Row(EvidenceKind.MidTermSurvey, @"промежуточн\w+ (анкетирован|мониторинг|опрос|контрол|срез)\w*|(анкетирован|опрос)\w*.{0,50}промежуточн|промежуточн\w+ анкет", "анализ|обработк|итогов|входн|разработ|успеваем|аттестац|публикац"),
        new(new(EvidenceKind.MidTermSurvey), Of(@"(текущ\w+ контрол|контрол\w* достижен)"), Of("качеств|процедур|мероприят|итогов"), Of("(анкет|опрос).{0,60}промежуточн")),
        Row(EvidenceKind.AfterSurvey, @"(итогов\w+|выходн\w+|заключительн\w+) (анкетирован|опрос|анкет)\w*.{0,40}(участник|наставник|наставляем|пар\b)|(анкетирован|опрос)\w* (участник\w*|наставник\w*|наставляем\w*).{0,40}(по итогам|после завершения|по завершении)|итоговые анкеты", "анализ\\b|обработк|входн|промежуточн|родител|партнер"),
        Row(EvidenceKind.AfterSurvey, @"(мониторинг|анкетирован|опрос|анализ|изучен)\w*.{0,30}(личной )?удовлетворенност\w* (участи\w+|участник\w+|наставник\w+|наставляем\w+)", "родител|партнер|промежуточн|профессией|качеств|отчет"),
    ];

    private static IEnumerable<EvidencePattern> Gathered(EvidenceKind kind, EvidenceSide side, string whom, string other)
    {
        var unless = $"{OtherStage}|{other}|удовлетвор|итогов|промежуточн|входн|встреч|обратной связи|предпочита|третьих лиц|до начала|после|партн";
        yield return Row(kind, $@"{Gather} (от |среди )?(\w+ ){{0,2}}{whom}\b", unless, side);
        yield return Row(kind, $@"{Gather} .{{0,60}}(желающих|готовых|кандидат\w*) (стать|быть|в) {whom.Replace("(|а|и|у|ам|ами|ах|ов|ом)", "(|и|ами|ом)", StringComparison.Ordinal)}\b", unless, side);
    }

    private static IEnumerable<EvidencePattern> OfMeetings()
    {
        const string others = "общая|общей|групповая|групповой|родител|всех|круглый|выпускник|партнер|работодател|кто если";
        const string many = "последовательн|комплекс|знакомств.*планирован|первой.*второй";
        (MeetingKind Kind, string Word)[] kinds =
        [
            (MeetingKind.Acquaintance, @"(перв\w+( организационн\w+)?|организационн\w+|установочн\w+) встреч\w*|встреч\w* знакомств\w*"),
            (MeetingKind.Trial, @"пробн\w+( рабоч\w+)? встреч\w*|втор\w+ пробн\w+( рабоч\w+)? встреч\w*"),
            (MeetingKind.Planning, @"встреч\w* планирован\w*|планирован\w* рабочего процесса"),
            (MeetingKind.Regular, @"регулярн\w+ встреч\w*|регулярн\w+ рабоч\w+ встреч\w*"),
            (MeetingKind.Closing, @"(итогов|заключительн|завершающ)\w+ встреч\w*"),
        ];
        foreach (var (kind, word) in kinds)
        {
            var rest = string.Join('|', kinds.Where(other => other.Kind != kind).Select(other => other.Word));
            yield return new(new(EvidenceKind.Meetings, EvidenceSide.Both, kind), Of($@"({Hold} |^){word}"), Of($"{others}|{many}|{rest}"));
        }

        yield return Row(EvidenceKind.Meetings, $@"({Hold}.{{0,40}}(комплекса|последовательных|цикла) .{{0,20}}{Meeting}|({Pair}|групп).{{0,30}}(встречи? )?знакомств\w*.{{0,40}}(пробн|планирован))", others);
    }

    private static EvidencePattern Row(EvidenceKind kind, string title, string unless, EvidenceSide side = EvidenceSide.Both, string? unlessAround = null) =>
        new(new EvidenceTopic(kind, side), Of(title), Of(unless), UnlessAround: unlessAround is null ? null : Of(unlessAround));

    private static Regex Of(string pattern) => new(pattern, RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1));
}
